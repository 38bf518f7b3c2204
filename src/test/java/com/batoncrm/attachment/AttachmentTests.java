package com.batoncrm.attachment;

import static com.batoncrm.attachment.AttachmentFixture.SUBJECT;
import static com.batoncrm.attachment.AttachmentFixture.joined;
import static com.batoncrm.attachment.AttachmentFixture.pdf;
import static com.batoncrm.attachment.AttachmentFixture.picture;
import static com.batoncrm.attachment.AttachmentFixture.text;
import static com.batoncrm.attachment.AttachmentFixture.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What others send is taken by its content, kept under a harmless name, and given to nobody but its readers. */
@BatonTest
class AttachmentTests {

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext application;

    private final String subject = "service/" + UUID.randomUUID();

    @Test
    void picturesDocumentsAndTextsAreTakenWhateverTheyAreCalled() {
        add(
                new Upload("broken pump.JPG", picture("jpg")),
                new Upload("IMG_0001", picture("png")),
                new Upload("moving.gif", picture("gif")),
                new Upload("letter.exe", pdf()),
                new Upload("readings.csv", text("day;value\n1;Größe 3\n")));
        assertThat(attachments.of(SUBJECT, subject))
                .extracting(Attachment::fileName, Attachment::contentType)
                .containsExactly(
                        tuple("broken pump.jpg", "image/jpeg"),
                        tuple("IMG_0001.png", "image/png"),
                        tuple("moving.gif", "image/gif"),
                        tuple("letter.exe.pdf", "application/pdf"),
                        tuple("readings.csv", "text/plain"));
    }

    static Stream<Arguments> refused() {
        byte[] jar = zip("");
        return Stream.of(
                Arguments.of("invoice.pdf", joined(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0}, new byte[200])),
                Arguments.of("photo.jpg", joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[200])),
                Arguments.of("photo.jpg", text("<html><script>alert(1)</script></html>")),
                Arguments.of("photo.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                Arguments.of("notes.txt", text("#!/bin/sh\nrm -rf ~\n")),
                Arguments.of("notes.txt", joined(new byte[] {0, 1, 2, 3, 4, 5}, new byte[300])),
                Arguments.of("photos.zip", jar),
                Arguments.of("report.pdf", jar),
                Arguments.of("holiday.jpg", joined(picture("jpg"), jar)),
                Arguments.of("holiday.gif", joined(picture("gif"), zip("a comment behind it"))),
                Arguments.of("holiday.png", joined(joined(picture("png"), jar), new byte[100])),
                Arguments.of("letter.pdf", joined(pdf(), jar)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void programsPagesArchivesAndWhatHidesOneAreNotTaken(String name, byte[] content) {
        assertThatThrownBy(() -> add(new Upload("fine.png", picture("png")), new Upload(name, content)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(name)
                .hasMessageContaining("GIF, HEIC, JPG, PDF, PNG, TXT, WEBP");
        assertThat(attachments.of(SUBJECT, subject)).isEmpty();
    }

    @Test
    void whatIsTooLargeOrEmptyIsNotTaken() {
        byte[] large = Arrays.copyOf(picture("png"), 10 * 1024 * 1024 + 1);
        assertThatThrownBy(() -> add(new Upload("large.png", large))).hasMessageContaining("at most 10 MB");
        assertThatThrownBy(() -> add(new Upload("none.png", new byte[0]))).hasMessageContaining("is empty");
    }

    @Test
    void aThousandFilesAreTooManyAtOnceAndInTheLongRun() {
        List<Upload> thousand = Collections.nCopies(1000, new Upload("a.txt", text("x")));
        assertThatThrownBy(() -> attachments.check(thousand))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1,000 files; at most 5");
        for (int message = 0; message < 10; message++) {
            for (int file = 0; file < 5; file++) {
                add(new Upload("a.txt", text(message + " " + file)));
            }
        }
        assertThatThrownBy(() -> add(new Upload("a.txt", text("one more")))).hasMessageContaining("50 files");
        assertThat(attachments.of(SUBJECT, subject)).hasSize(50);
    }

    @Test
    void theSameFileSentTwiceIsKeptOnce() {
        add(new Upload("a.txt", text("the same")));
        add(new Upload("b.txt", text("the same")));
        assertThat(attachments.of(SUBJECT, subject))
                .extracting(Attachment::fileName)
                .containsExactly("a.txt");
    }

    @Test
    void ofAMailIsKeptWhatCanBeAndTheRestIsNamed() {
        List<Upload> files = List.of(
                new Upload("1.png", picture("png")),
                new Upload("virus.exe", joined(new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[200])),
                new Upload("2.txt", text("2")),
                new Upload("3.txt", text("3")),
                new Upload("4.txt", text("4")),
                new Upload("5.txt", text("5")),
                new Upload("6.txt", text("6")),
                new Upload("7.txt", text("7")));
        List<String> refusals =
                transaction.execute(status -> attachments.addAllowed(SUBJECT, subject, "Anna Muster", files));
        assertThat(refusals).hasSize(2);
        assertThat(refusals.get(0)).contains("virus.exe");
        assertThat(refusals.get(1)).contains("8 files; at most 5");
        assertThat(attachments.of(SUBJECT, subject)).hasSize(5);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd", "passwd.png"),
                Arguments.of("C:\\Users\\anna\\photo.png", "photo.png"),
                Arguments.of("/var/www/.htaccess", "htaccess.png"),
                Arguments.of("evil\u202Egnp.exe", "evilgnp.exe.png"),
                Arguments.of("a\r\nSet-Cookie: x=1.png", "aSet-Cookie x=1.png"),
                Arguments.of("con.png", "filecon.png"),
                Arguments.of("<script>alert(1)</script>.png", "script.png"),
                Arguments.of("..", "file.png"),
                Arguments.of("", "file.png"),
                Arguments.of("photo.PNG   ", "photo.png"),
                Arguments.of("Übersicht – 設備.png", "Übersicht – 設備.png"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameMeansNoFolderAndHidesNothing(String given, String kept) {
        add(new Upload(given, picture("png")));
        assertThat(attachments.of(SUBJECT, subject))
                .extracting(Attachment::fileName)
                .containsExactly(kept);
    }

    @Test
    void aNameHasAnEnd() {
        add(new Upload("x".repeat(5000) + ".png", picture("png")));
        assertThat(attachments.of(SUBJECT, subject))
                .extracting(Attachment::fileName)
                .containsExactly("x".repeat(100) + ".png");
    }

    @Test
    void readersDownloadItAndOthersFindNothing() throws Exception {
        add(new Upload("übel\".png", picture("png")));
        UUID id = attachments.of(SUBJECT, subject).get(0).id();
        MockHttpServletResponse download = download("service", id.toString());
        assertThat(download.getStatus()).isEqualTo(200);
        assertThat(download.getContentAsByteArray()).isEqualTo(picture("png"));
        assertThat(download.getContentType()).isEqualTo("image/png");
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%BCbel.png");
        assertThat(download.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(download.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(download("sales", id.toString()).getStatus()).isEqualTo(404);
        assertThat(download("admin", id.toString()).getStatus()).isEqualTo(404);
        assertThat(download("service", UUID.randomUUID().toString()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyMayReadIsReadByNobody() {
        transaction.executeWithoutResult(
                status -> attachments.add("unheard-of", subject, "Anna", List.of(new Upload("a.txt", text("a")))));
        UUID id = attachments.of("unheard-of", subject).get(0).id();
        assertThat(attachments.open("service", id)).isEmpty();
    }

    private MockHttpServletResponse download(String person, String id) throws Exception {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/attachments/" + id).with(user(person)))
                .andReturn()
                .getResponse();
    }

    private void add(Upload... files) {
        transaction.executeWithoutResult(status -> attachments.add(SUBJECT, subject, "Anna Muster", List.of(files)));
    }
}
