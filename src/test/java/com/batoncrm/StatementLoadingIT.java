package com.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** A bank statement of 10,000 entries, loaded by finance into the jar as people start it, with a heap of 512 MB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementLoadingIT {

    private static final Path FOLDER = Path.of("target/packaged-jar").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("statement-home");
    private static final String AT_HOME = "--baton.home=" + HOME;
    private static final long BETWEEN_LOOKS = 2_000;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private RunningBaton baton;
    private long heapOfSmall;

    @BeforeAll
    void start() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        baton = RunningBaton.launch("statement", AT_HOME).awaitReady();
    }

    @AfterAll
    void stop() {
        if (baton.isAlive()) {
            baton.stop();
        }
    }

    @Test
    @Order(1)
    void aThousandEntriesAreLoaded() throws Exception {
        heapOfSmall = heapWhileLoading("A", 1_000);
        assertThat(payments("A")).isEqualTo(1_000);
    }

    @Test
    @Order(2)
    void whereBatonIsKilledInTheMiddleTheFileIsLoadedAgainAndNothingIsLostOrDoubled() throws Exception {
        CompletableFuture<HttpResponse<String>> broken = load("B", 10_000);
        RunningBaton.await(() -> payments("B") >= 2_000 || broken.isDone());
        baton.kill();
        assertThat(broken).failsWithin(java.time.Duration.ofMinutes(1));
        baton = RunningBaton.launch("statement-again", AT_HOME).awaitReady();
        int before = payments("B");
        assertThat(before).isBetween(2_000, 9_999);

        long heap = heapWhileLoading("B", 10_000);
        assertThat(payments("B")).isEqualTo(10_000);
        assertThat(query("select count(distinct reference) from payment where reference like 'B %'"))
                .isEqualTo(10_000);
        assertThat(query("select added from bank_statement where file_name = 'B.xml' and complete"))
                .isEqualTo(10_000 - before);
        assertThat(query("select count(*) from ledger_problem")).isZero();
        assertThat(query("""
                select count(*) from payment p where p.reference like 'B %' and not exists
                    (select from act_hi_procinst i where i.business_key_ = p.number and i.proc_def_key_ = 'payment')""")).isZero();
        assertThat(query("""
                select count(*) from (select business_key_ from act_hi_procinst where proc_def_key_ = 'payment'
                    group by business_key_ having count(*) > 1) as twice""")).isZero();
        System.out.printf(
                "Heap after collection while loading: %,d KB with 1,000 entries, %,d KB with 10,000: ratio %.2f%n",
                heapOfSmall / 1024, heap / 1024, (double) heap / heapOfSmall);
    }

    @Test
    @Order(3)
    void theSameFileOnceMoreChangesNothing() {
        assertThat(load("B", 10_000).join().statusCode()).isEqualTo(302);
        assertThat(payments("B")).isEqualTo(10_000);
        assertThat(query("select known from bank_statement order by id desc limit 1"))
                .isEqualTo(10_000);
    }

    /** The most that was in use after a collection, in bytes. */
    private long heapWhileLoading(String file, int entries) throws Exception {
        CompletableFuture<HttpResponse<String>> loading = load(file, entries);
        long most = 0;
        while (!loading.isDone()) {
            most = Math.max(most, heap());
            Thread.sleep(BETWEEN_LOOKS);
        }
        assertThat(loading.get().statusCode()).isEqualTo(302);
        return Math.max(most, heap());
    }

    private long heap() throws Exception {
        jcmd("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) * 1024;
        }
        return sum;
    }

    private String jcmd(String command) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(baton.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        return said.replaceAll("(?m)^\\s*(Metaspace|class space).*$", "");
    }

    private CompletableFuture<HttpResponse<String>> load(String name, int entries) {
        Visitor finance = baton.visitor();
        finance.logIn("finance", "baton");
        Matcher token = CSRF.matcher(finance.get("/statements").body());
        assertThat(token.find()).isTrue();
        String body = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + ".xml\"\r\nContent-Type: application/xml\r\n\r\n" + camt(name, entries) + "\r\n--part--\r\n";
        return CompletableFuture.supplyAsync(() -> finance.send(finance.request("/statements")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body))));
    }

    private static String camt(String name, int entries) {
        StringBuilder message = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
                """);
        for (int entry = 1; entry <= entries; entry++) {
            message.append("""
                    <Ntry><Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                    <BookgDt><Dt>2026-11-02</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Payer %d</Nm></Pty>\
                    </Dbtr></RltdPties><RmtInf><Ustrd>%s %d</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                    """.formatted(10 + entry / 100, entry % 100, entry, name, entry));
        }
        return message.append("</Stmt></BkToCstmrStmt></Document>").toString();
    }

    private static int payments(String file) {
        return query("select count(*) from payment where reference like '" + file + " %'");
    }

    private static int query(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the database in the folder. */
    private static String url() throws IOException {
        String port = Files.readAllLines(HOME.resolve("postgres/postmaster.pid"))
                .get(3)
                .trim();
        return "jdbc:postgresql://127.0.0.1:" + port + "/baton?user=postgres&password="
                + Files.readString(HOME.resolve("postgres.password"));
    }
}
