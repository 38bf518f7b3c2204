package com.batoncrm.engine.start;

import com.batoncrm.engine.StartLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** The few lines that a start prints: version, address, and what the parts of Baton have to say. */
@Component
class StartReport implements ApplicationListener<ApplicationReadyEvent> {

    private final ObjectProvider<StartLine> lines;
    private final ObjectProvider<BuildProperties> build;

    StartReport(ObjectProvider<StartLine> lines, ObjectProvider<BuildProperties> build) {
        this.lines = lines;
        this.build = build;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            long seconds =
                    ready.getTimeTaken() == null ? 0 : ready.getTimeTaken().toSeconds();
            System.out.print(text(web.getWebServer(), seconds));
        }
    }

    private String text(WebServer server, long seconds) {
        StringBuilder text = new StringBuilder("\n  Baton");
        build.ifAvailable(properties -> text.append(' ').append(properties.getVersion()));
        text.append("\n\n");
        append(text, new StartLine("Open", "http://localhost:" + server.getPort()));
        lines.orderedStream().forEach(line -> append(text, line));
        append(text, new StartLine("Started", "in " + seconds + " s; stop with Ctrl+C"));
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, StartLine line) {
        text.append(String.format("  %-10s %s%n", line.label(), line.text()));
    }
}
