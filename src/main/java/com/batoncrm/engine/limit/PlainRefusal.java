package com.batoncrm.engine.limit;

import static com.batoncrm.engine.Words.say;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Refuses a request in plain words: people with a page, programs with JSON. */
@Component
public class PlainRefusal {

    private final ObjectMapper json;

    PlainRefusal(ObjectMapper json) {
        this.json = json;
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
    }

    public void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
    }

    public void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of("type", "Refused", "message", say("engine.limit." + status.value())));
    }
}
