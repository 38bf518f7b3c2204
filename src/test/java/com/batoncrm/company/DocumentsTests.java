package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents as a reader of the PDF finds them; the files are kept under target/documents to look at. */
@BatonTest
class DocumentsTests {

    private static final List<String> SCRIPTS = List.of(
            "Grüße, Łódź, naïve, Đà Nẵng",
            "Ελληνικά",
            "Русский текст",
            "עברית",
            "ไทย",
            "दी",
            "中文",
            "日本語 テスト",
            "한국어",
            "Հայերեն",
            "ქართული",
            "አማርኛ");

    @Autowired
    private Documents documents;

    @Test
    void everyScriptCanBeReadInThePdf() throws IOException {
        byte[] pdf = documents.pdf("test-document", model("Scripts", SCRIPTS), Locale.ENGLISH);
        assertThat(text(keep("scripts", pdf))).contains(SCRIPTS).doesNotContain("#");
    }

    @Test
    void theLetterheadIsOnEveryPage() throws IOException {
        byte[] pdf = documents.pdf("test-document", model("Long", Collections.nCopies(90, "a line")), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(keep("long", pdf))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page).replaceAll(" +", " "))
                        .contains("Baton Instruments GmbH", "10115 Berlin", "VAT ID DE123456789", "IBAN DE02")
                        .contains("Page " + page + " of " + pages)
                        .contains("Regular");
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Long");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void markupInATextIsOnlyText() throws IOException {
        String name =
                "<script>alert('x')</script> & <img src=\"file:///etc/passwd\"> ${6*7000} [[${6*7000}]] \u0000\u0007\uD83D!";
        byte[] pdf = documents.pdf("test-document", model(name, List.of(name)), Locale.ENGLISH);
        assertThat(text(keep("markup", pdf)).replaceAll("\\s+", ""))
                .contains("<script>alert('x')</script>&<imgsrc=\"file:///etc/passwd\">${6*7000}[[${6*7000}]]")
                .doesNotContain("42000", "root:");
    }

    @Test
    void nothingIsFetchedFromTheNetworkOrTheDisk() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            Path picture = Files.writeString(Files.createTempFile("picture", ".svg"), "<svg/>");
            for (String uri : List.of(
                    "http://localhost:" + server.getAddress().getPort() + "/logo.png",
                    picture.toUri().toString())) {
                Map<String, Object> model = model("Picture", List.of("text"));
                model.put("image", uri);
                assertThat(text(documents.pdf("test-document", model, Locale.ENGLISH)))
                        .contains("text");
            }
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDocumentInArabicRunsFromTheRight() throws IOException {
        byte[] pdf = documents.pdf(
                "test-document", model("عرض سعر", List.of("الشركة العربية 123")), Locale.forLanguageTag("ar"));
        assertThat(text(keep("arabic", pdf))).contains("123");
    }

    private static Map<String, Object> model(String heading, List<String> texts) {
        Map<String, Object> model = new HashMap<>();
        model.put("heading", heading);
        model.put("texts", texts);
        model.put("notes", "First line\n\nThird line");
        return model;
    }

    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
