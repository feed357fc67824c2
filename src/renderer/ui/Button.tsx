import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  type LinkProps as AriaLinkProps,
  Link,
  VisuallyHidden,
} from 'react-aria-components'
import { t } from '../words'
import { Kbd } from './Kbd'
import { Tooltip } from './Tooltip'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-accent bg-accent text-accent-ink font-semibold forced-color-adjust-none data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  plain: 'border-line-strong bg-surface font-medium data-hovered:border-edge data-pressed:bg-sunken',
  quiet:
    'border-transparent bg-transparent text-accent font-medium data-hovered:bg-accent-soft data-pressed:bg-accent-soft',
  danger: 'border-late bg-surface text-late font-semibold data-hovered:bg-late-soft data-pressed:bg-late-soft',
}

const base =
  'inline-flex shrink-0 cursor-default items-center justify-center gap-2 rounded-[7px] border whitespace-nowrap transition-colors data-disabled:opacity-50'

function look(variant: ButtonVariant, size: 'normal' | 'small') {
  const height = size === 'small' ? 'min-h-7' : 'min-h-8.5'
  const width = variant === 'quiet' || size === 'small' ? 'px-2' : 'px-3.5'
  return `${base} ${looks[variant]} ${height} ${width}`
}

type Shared = {
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  readonly icon?: LucideIcon
  /** Shown beside the words, such as `Mod+N`. The binding itself is the page's. */
  readonly keys?: string
  readonly children: ReactNode
}

export type ButtonProps = Shared & { readonly ref?: Ref<HTMLButtonElement> } & Omit<
    AriaButtonProps,
    'children' | 'className' | 'style'
  >

function ButtonContent({ icon: Icon, keys, children }: Pick<Shared, 'icon' | 'keys' | 'children'>) {
  return (
    <>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.8} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  )
}

/** A verb. `isPending` keeps it focusable while the work runs and swallows further presses. */
export function Button({ variant = 'plain', size = 'normal', icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={look(variant, size)}>
      {({ isPending }) => (
        <>
          {isPending && (
            <>
              <LoaderCircle aria-hidden className="size-4 shrink-0 animate-late" />
              <VisuallyHidden>{t('Working')}</VisuallyHidden>
            </>
          )}
          <ButtonContent icon={isPending ? undefined : icon} keys={keys}>
            {children}
          </ButtonContent>
        </>
      )}
    </AriaButton>
  )
}

export type LinkButtonProps = Shared & Omit<AriaLinkProps, 'children' | 'className' | 'style'>

/** Looks like a button, goes somewhere: `href` is a route. */
export function LinkButton({ variant = 'plain', size = 'normal', icon, keys, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={look(variant, size)}>
      <ButtonContent icon={icon} keys={keys}>
        {children}
      </ButtonContent>
    </Link>
  )
}

export type IconButtonProps = {
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: string
  readonly size?: 'normal' | 'small'
  readonly variant?: 'plain' | 'quiet'
} & Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'>

export function IconButton({ label, icon: Icon, keys, size = 'normal', variant = 'quiet', ...rest }: IconButtonProps) {
  const tone =
    variant === 'plain'
      ? looks.plain
      : 'border-transparent text-muted data-hovered:bg-sunken data-hovered:text-ink data-pressed:bg-sunken'
  return (
    <Tooltip
      text={
        <span className="flex items-center gap-2">
          {label}
          {keys && <Kbd keys={keys} />}
        </span>
      }
    >
      <AriaButton
        {...rest}
        aria-label={label}
        className={`${base} ${tone} ${size === 'small' ? 'size-7' : 'size-8.5'}`}
      >
        <Icon aria-hidden className="size-4" strokeWidth={1.8} />
      </AriaButton>
    </Tooltip>
  )
}
