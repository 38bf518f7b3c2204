package com.batoncrm.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.mail.MailFixtures;
import com.batoncrm.quote.QuoteFixtures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files by the hundred, as the server itself takes them apart. */
@WebTest
class ComplainUploadTests {

    @LocalServerPort
    private int port;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private ComplaintService complaints;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1000 | 400 | at most 5", "3000 | 413 | We take at most 5 files"})
    void manyFilesAreRefusedInWordsAndOpenNothing(int files, int status, String words) {
        String customer = quotes.customer().number();
        Visitor visitor = new Visitor(port);
        HttpResponse<String> refused =
                visitor.send(visitor.request(mails.page(mails.written(customer, "contract", "V-0")))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(message(files))));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("<h1", words);
        assertThat(complaints.of(customer)).isEmpty();
    }

    private static String message(int files) {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"text\"", "It leaks");
        part(body, "name=\"by\"", "Anna");
        for (int file = 0; file < files; file++) {
            part(body, "name=\"files\"; filename=\"" + file + ".txt\"", "a");
        }
        return body.append("--b--\r\n").toString();
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--b\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
