import { useInsertionEffect } from 'react'

/**
 * Stands in for the package `react-style-singleton`, by which GraphiQL's menus keep the page from scrolling: that writes `<style>` elements, which
 * the content security policy forbids; style sheets that a script constructs it allows.
 */
export const styleSingleton = () =>
  function Sheet({ styles }: { styles: string }) {
    useInsertionEffect(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
      document.adoptedStyleSheets.push(sheet)
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
      }
    }, [styles])
    return null
  }
