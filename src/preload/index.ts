import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Notice } from '../shared/ipc'

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke('invoke', name, input),
  onChange: (listener) => {
    const hear = (_event: unknown, notice: Notice) => listener(notice)
    ipcRenderer.on('notice', hear)
    return () => {
      ipcRenderer.off('notice', hear)
    }
  },
}

contextBridge.exposeInMainWorld('regulars', bridge)
