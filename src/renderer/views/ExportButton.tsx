import { Download } from 'lucide-react'
import type { ExportedList } from '../../shared/files'
import { Button, IconButton } from '../ui/Button'
import { t } from '../words'
import { useExportCsv } from './useExportCsv'

type ExportButtonProps = {
  readonly list: ExportedList
  /** What its file is called. */
  readonly name: string
  /** Where the page has many other buttons. */
  readonly iconOnly?: boolean
}

/** Saves the list as it is filtered and sorted now. */
export function ExportButton({ list, name, iconOnly = false }: ExportButtonProps) {
  const { exportCsv, isRunning, exportDialog } = useExportCsv(list, `${name}.csv`)
  return (
    <>
      {iconOnly ? (
        <IconButton
          variant="plain"
          label={t('Export as CSV')}
          icon={Download}
          onPress={exportCsv}
          isPending={isRunning}
        />
      ) : (
        <Button icon={Download} onPress={exportCsv} isPending={isRunning}>
          {t('Export')}
        </Button>
      )}
      {exportDialog}
    </>
  )
}
