/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Where "try again" leads from a page that says what is wrong. */
    retryHref?: string
  }
}
