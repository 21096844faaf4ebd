package org.unionledger.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a browser keeps instead of showing it. */
public final class Download {

    private Download() {}

    /** @param name with its ending, in any language */
    public static void begin(HttpServletResponse response, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
    }

    /** What says in the header {@code Content-Disposition} that a file is kept under a name with its ending. */
    public static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
