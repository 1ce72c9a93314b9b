package de.ozglotse.office;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the charts of our own pages into a PDF: the few shapes that they consist of, in the colours of paper. */
class PdfDrawings implements SVGDrawer {

    private final ChartPainter painter = new ChartPainter();

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] view = svg.getAttribute("viewBox").split(" ");
        double ratio = Double.parseDouble(view[3]) / Double.parseDouble(view[2]);
        double width = cssWidth > 0 ? cssWidth : Double.parseDouble(view[2]) * dotsPerPixel;
        return new Drawing(svg, Double.parseDouble(view[2]), width, width * ratio, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // letters are drawn by their outlines
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // letters are drawn by their outlines
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** One of them, as large as it is to be, in dots. */
    private class Drawing implements SVGImage {

        private final Element svg;
        private final double viewWidth;
        private final double width;
        private final double height;
        private final double dotsPerPixel;

        Drawing(Element svg, double viewWidth, double width, double height, double dotsPerPixel) {
            this.svg = svg;
            this.viewWidth = viewWidth;
            this.width = width;
            this.height = height;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float wide = (float) (width / dotsPerPixel);
            float high = (float) (height / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, wide, high, graphics -> {
                Graphics2D scaled = (Graphics2D) graphics.create();
                scaled.scale(wide / viewWidth, wide / viewWidth);
                painter.paint(svg, scaled);
                scaled.dispose();
            });
        }
    }
}
