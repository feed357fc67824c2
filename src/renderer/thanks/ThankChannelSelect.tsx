import { type ThankChannel, thankChannels } from '../../shared/domain/thanks'
import { thankChannelWords } from '../thankWords'
import { Select } from '../ui/Select'
import { t } from '../words'

type ThankChannelSelectProps = {
  readonly value: ThankChannel
  readonly onChange: (channel: ThankChannel) => void
  readonly error?: string | undefined
}

/** How a thank-you goes out. */
export function ThankChannelSelect({ onChange, ...field }: ThankChannelSelectProps) {
  return (
    <Select
      label={t('How')}
      options={thankChannels.map((id) => ({ id, label: thankChannelWords(id) }))}
      onChange={(id) => onChange(thankChannels.find((channel) => channel === id) ?? 'card')}
      {...field}
    />
  )
}
