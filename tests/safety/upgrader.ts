import { openStore } from '../../src/main/store/open'

/** Opens the store in a folder, which brings an older one up to date; says when it begins and when it is done. */
const [, , folder = ''] = process.argv
process.stdout.write('begins\n')
const { close } = await openStore(folder, false)
close()
process.stdout.write('done\n')
