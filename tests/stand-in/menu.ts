import { playRole, roles, standardMenus } from './menu-roles.ts'
import { missing, module, notInTheStandIn, strictEmitter } from './missing.ts'
import { record } from './record.ts'
import { focusedWindow } from './registry.ts'
import type { BrowserWindow } from './window.ts'

type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void

export type MenuItemOptions = {
  id?: string
  label?: string
  sublabel?: string
  toolTip?: string
  type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  role?: string
  accelerator?: string
  registerAccelerator?: boolean
  icon?: unknown
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  acceleratorWorksWhenHidden?: boolean
  click?: Click
  submenu?: MenuItemOptions[] | Menu
  before?: string[]
  after?: string[]
}

let lastCommand = 0

export class MenuItem {
  readonly id: string | undefined
  readonly commandId = ++lastCommand
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly acceleratorWorksWhenHidden: boolean
  readonly submenu: Menu | undefined
  readonly icon: unknown
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined
  /** As in Electron: what a menu does when this item is chosen. A test may call it. */
  click: (event?: object, window?: BrowserWindow | null, contents?: object) => void

  constructor(options: MenuItemOptions) {
    const role = options.role ? roles[options.role.toLowerCase()] : undefined
    if (options.role && !role) throw notInTheStandIn(`menu role '${options.role}'`)
    if (options.before || options.after) throw notInTheStandIn('MenuItem before and after')
    const items = options.submenu ?? standardMenus[options.role?.toLowerCase() ?? '']
    this.id = options.id
    this.submenu = Array.isArray(items) ? Menu.buildFromTemplate(items) : items
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.role = options.role?.toLowerCase()
    this.accelerator = options.accelerator ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true
    this.icon = options.icon
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.click = (event = {}, window = focusedWindow()) => this.#choose(options.click, event, window)
  }

  #choose(click: Click | undefined, event: object, window: BrowserWindow | null): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') {
      for (const other of this.menu?.items ?? []) if (other.type === 'radio') other.checked = other === this
    }
    if (this.role) playRole(this.role, window)
    else click?.(this, window ?? undefined, event)
  }
}

Object.setPrototypeOf(MenuItem.prototype, missing('MenuItem'))

let applicationMenu: Menu | null = null

export class Menu extends strictEmitter('Menu') {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu = (): Menu | null => applicationMenu

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null
  }

  /** No menu is drawn: it is noted in `__standIn.popups`, where a test clicks an item of it. */
  popup(options: { callback?: () => void } = {}): void {
    record.popups.push(module('popup', { menu: this, items: this.items, options }))
    this.emit('menu-will-show', {})
  }

  closePopup(): void {
    this.emit('menu-will-close', {})
  }
}

export function allItems(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])])
}
