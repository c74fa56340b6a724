export { describeTransaction } from '../payment/session-data'
