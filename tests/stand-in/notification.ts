import { strictEmitter } from './missing.ts'
import { record } from './record.ts'

type Options = { title?: string; body?: string; silent?: boolean; actions?: object[]; urgency?: string }

/** Kept in `__standIn.notifications` once shown. A test clicks one by `emit('click', {})`. */
export class Notification extends strictEmitter('Notification') {
  title: string
  body: string
  silent: boolean
  actions: object[]
  readonly options: Options

  static isSupported = () => true

  constructor(options: Options = {}) {
    super()
    this.options = options
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.actions = options.actions ?? []
  }

  show(): void {
    record.notifications.push(this)
    setImmediate(() => this.emit('show', {}))
  }

  close(): void {
    setImmediate(() => this.emit('close', {}))
  }
}
