import { Alert, Button, Drawer } from '@medusajs/ui'
import type { ReactNode } from 'react'
import type { Called } from '../door/call'
import { useForm, type Form } from './use-form'

type Props<F extends object> = {
  title: string
  initial: F
  save: (values: F) => Promise<Called<unknown>>
  onClose: () => void
  onSaved: () => void
  children: (form: Form<F>) => ReactNode
}

/** A form at the side of the page it changes. */
export function FormDrawer<F extends object>({ title, initial, save, onClose, onSaved, children }: Props<F>) {
  const { form, message, isSaving, submit } = useForm(initial, save, () => {
    onSaved()
    onClose()
  })
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex flex-1 flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            {message && (
              <Alert variant="error" dismissible={false}>
                {message}
              </Alert>
            )}
            {children(form)}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" isLoading={isSaving}>
              Simpan
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
