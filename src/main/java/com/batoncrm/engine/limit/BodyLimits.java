package com.batoncrm.engine.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/**
 * How large the body of a request may be: a page's form, a call for programs, an upload such as a deployment, and by their
 * paths the files that pages take.
 */
@ConfigurationProperties("baton.limits.body")
record BodyLimits(DataSize form, DataSize call, DataSize upload, Map<String, DataSize> files) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    long of(HttpServletRequest request) {
        String type = request.getContentType();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean multipart = type != null && type.startsWith("multipart/");
        Optional<DataSize> file = files.entrySet().stream()
                .filter(page -> PATHS.match(page.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst();
        if (multipart && file.isPresent()) {
            return file.get().toBytes();
        }
        if (!path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/")) {
            return form.toBytes();
        }
        return multipart ? upload.toBytes() : call.toBytes();
    }
}
