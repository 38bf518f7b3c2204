package com.batoncrm.company;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts under {@code fonts/}: one family for each script, opened only for the characters that need it. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Greek and Cyrillic, too. */
    private static final String LATIN = "NotoSans";

    private static final List<String> IN_TWO_WEIGHTS =
            List.of("NotoSansArabic", "NotoSansHebrew", "NotoSansThai", "NotoSansDevanagari");

    /** NanumSquare behind Droid, whose Han characters can be copied out of a PDF as what they are. */
    private static final List<String> IN_ONE_WEIGHT = List.of(
            "DroidSansFallbackFull",
            "NanumSquare",
            "NotoSansArmenian",
            "NotoSansBengali",
            "NotoSansEthiopic",
            "NotoSansGeorgian",
            "NotoSansGujarati",
            "NotoSansGurmukhi",
            "NotoSansKannada",
            "NotoSansKhmer",
            "NotoSansLao",
            "NotoSansMalayalam",
            "NotoSansMyanmar",
            "NotoSansSinhala",
            "NotoSansTamil",
            "NotoSansTelugu");

    private Fonts() {}

    static void use(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(new WithoutLigatures(document, LATIN + "-Regular.ttf"), LATIN, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(new WithoutLigatures(document, LATIN + "-Bold.ttf"), LATIN, BOLD, FontStyle.NORMAL, true);
        for (String family : IN_TWO_WEIGHTS) {
            use(builder, family, REGULAR, family + "-Regular.ttf");
            use(builder, family, BOLD, family + "-Bold.ttf");
        }
        for (String family : IN_ONE_WEIGHT) {
            String file = family.startsWith("Droid") ? family + ".ttf" : family + "-Regular.ttf";
            use(builder, family, REGULAR, file);
            use(builder, family, BOLD, file);
        }
    }

    /** The families in the order in which a character is looked for, as CSS names them. */
    static String families() {
        return LATIN + ", " + String.join(", ", IN_TWO_WEIGHTS) + ", " + String.join(", ", IN_ONE_WEIGHT);
    }

    static InputStream open(String file) {
        InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("The font " + file + " is missing");
        }
        return stream;
    }

    private static void use(PdfRendererBuilder builder, String family, int weight, String file) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    /** These scripts need no glyph substituted, and to look for ligatures costs more than all else of a document. */
    private static final class WithoutLigatures extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        WithoutLigatures(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)));
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
