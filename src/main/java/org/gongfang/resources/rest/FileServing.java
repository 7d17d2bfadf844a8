package org.gongfang.resources.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gongfang.resources.ServedFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends kept files, or says that the caller has them already. */
final class FileServing {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration FRESH_FOR_ALL = Duration.ofDays(7);

    /** Whatever a file says it is, no browser may run anything in it. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private FileServing() {}

    static void send(ServedFile file, ContentDisposition disposition, ServletWebRequest request) throws IOException {
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null) {
            throw new IllegalStateException("There is nothing to answer to");
        }
        var keeping = file.everyone()
                ? CacheControl.maxAge(FRESH_FOR_ALL).cachePublic()
                : CacheControl.maxAge(FRESH).cachePrivate();
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping.getHeaderValue());
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.checkNotModified('"' + file.tag() + '"')) {
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        file.content().writeTo(response.getOutputStream());
    }
}
