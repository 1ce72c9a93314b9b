package de.ozglotse.office;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Letters as shapes: a drawing needs no font of the machine that it is made on. */
final class GlyphOutlines {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    GlyphOutlines(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param anchor where the point lies in the text: 0 at its beginning, 1 at its end */
    Path2D write(String text, double x, double y, double size, double anchor) {
        try {
            double scale = size / font.getUnitsPerEm();
            double at = x - anchor * scale * width(text);
            Path2D outline = new Path2D.Double();
            for (int i = 0; i < text.length(); i++) {
                int glyph = glyphs.getGlyphId(text.charAt(i));
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                GlyphData shape = font.getGlyph().getGlyph(glyph);
                if (shape != null) {
                    outline.append(shape.getPath().getPathIterator(place), false);
                }
                at += scale * font.getAdvanceWidth(glyph);
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double width(String text) throws IOException {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += font.getAdvanceWidth(glyphs.getGlyphId(text.charAt(i)));
        }
        return width;
    }
}
