package com.batoncrm.company;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;

/** The fonts under {@code fonts/}: one family for each script, opened only for the characters that need it. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final List<String> IN_TWO_WEIGHTS =
            List.of("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansThai", "NotoSansDevanagari");

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

    static void use(PdfRendererBuilder builder) {
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
        return String.join(", ", IN_TWO_WEIGHTS) + ", " + String.join(", ", IN_ONE_WEIGHT);
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
}
