package com.batoncrm.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which finance loads bank statements. */
@WebTest
class StatementPageTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "/statements";

    @LocalServerPort
    private int port;

    private Visitor finance;

    @BeforeEach
    void logIn() {
        finance = new Visitor(port);
        finance.logIn("finance", "baton");
    }

    @Test
    void financeFindsThePageFromHomeAndLoadsAStatement() {
        assertThat(finance.get("/").body()).contains("href=\"/statements\"");
        String file = "date;amount;payer;reference\n2026-11-02;0.01;<i>Muster</i>;" + UUID.randomUUID() + "\n";
        assertThat(Visitor.location(load(finance, "<b>.csv", file))).isEqualTo(PAGE);
        assertThat(finance.get(PAGE).body())
                .contains("&lt;b&gt;.csv: 1 new, 0 known already, 0 not paid to us.", "Latest statements", "2026-11-02")
                .doesNotContain("<b>.csv");
        assertThat(finance.get(PAGE).body()).contains("Money that pays nothing yet", "Together");
        load(finance, "again.csv", file);
        assertThat(finance.get(PAGE).body()).contains("again.csv: 0 new, 1 known already");
        assertThat(finance.get(PAGE).body()).doesNotContain("0 new, 1 known already");
    }

    @Test
    void whatCannotBeReadIsSaidInWords() {
        load(finance, "x.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        assertThat(finance.get(PAGE).body()).contains("role=\"alert\"", "document type");
        load(finance, "x.csv", "date,amount\n2026-11-02,1.00\n");
        assertThat(finance.get(PAGE).body()).contains("separated by", "Nothing was taken");
        load(finance, "x.csv", "account;date;amount\nDE99;2026-11-02;1.00\n");
        assertThat(finance.get(PAGE).body()).contains("account DE99, which is not ours");
        load(finance, "", "");
        assertThat(finance.get(PAGE).body()).contains("Please choose a file.");
    }

    @Test
    void othersAreSentHome() {
        Visitor sales = new Visitor(port);
        sales.logIn("sales", "baton");
        assertThat(sales.get("/").body()).doesNotContain("href=\"/statements\"");
        assertThat(Visitor.location(sales.get(PAGE))).isEqualTo("/");
        assertThat(sales.get("/").body()).contains("Only finance loads bank statements.");
        assertThat(Visitor.location(load(sales, "x.csv", "date;amount\n2026-11-02;1.00\n")))
                .isEqualTo("/");
        assertThat(Visitor.location(new Visitor(port).get(PAGE))).isEqualTo("/login");
    }

    @Test
    void aForgedUploadIsNotTaken() {
        assertThat(Visitor.location(post(finance, "x.csv", "date;amount\n2026-11-02;1.00\n", "forged")))
                .isEqualTo("/login");
    }

    @Test
    void aFileMayBeLargeButNotAnySize() {
        String rows = "date;amount;reference\n" + ("2026-11-02;-1.00;" + "x".repeat(100) + "\n").repeat(20_000);
        load(finance, "large.csv", rows);
        assertThat(finance.get(PAGE).body()).contains("large.csv: 0 new, 0 known already, 20,000 not paid to us.");
        HttpResponse<String> refused = post(finance, "huge.csv", "x".repeat(41 * 1024 * 1024), token(finance));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("larger than Baton takes");
    }

    private static HttpResponse<String> load(Visitor visitor, String name, String content) {
        return post(visitor, name, content, token(visitor));
    }

    private static String token(Visitor visitor) {
        Matcher token = CSRF.matcher(visitor.get("/").body());
        return token.find() ? token.group(1) : "";
    }

    private static HttpResponse<String> post(Visitor visitor, String name, String content, String token) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--part--\r\n";
        return visitor.send(visitor.request(PAGE)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body)));
    }
}
