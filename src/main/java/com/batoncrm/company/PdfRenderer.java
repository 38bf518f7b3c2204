package com.batoncrm.company;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns a well-formed page into PDF with Baton's own fonts for every script; it reads nothing that the page does not
 * bring itself.
 */
@Component
class PdfRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OnlyOwnFonts());
    }

    private final Company company;
    private final Clock clock;
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    PdfRenderer(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    byte[] render(String page) {
        var document = new PDDocument();
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(page, "");
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Baton");
        builder.withDiagnosticConsumer(found -> LOG.debug("{}", found.getFormattedMessage()));
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), priority);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        Fonts.use(builder, document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                var pdf = new ByteArrayOutputStream()) {
            renderer.createPDFKeepOpen();
            document.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(clock.instant(), company.zone())));
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
