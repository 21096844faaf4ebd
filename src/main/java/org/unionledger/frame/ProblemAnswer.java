package org.unionledger.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** An error told to a program: problem details as of RFC 9457, in the asker's language. */
public final class ProblemAnswer {

    private static final String API = "/api/";

    private ProblemAnswer() {}

    /**
     * Whether a program asked.
     *
     * @param path as asked for, without query
     */
    public static boolean isDue(HttpServletRequest request, String path) {
        return path.startsWith(API) || prefersJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean prefersJson(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.isCompatibleWith(MediaType.TEXT_HTML) || isJson(type))
                    .findFirst()
                    .filter(ProblemAnswer::isJson)
                    .isPresent();
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /**
     * @param path   as asked for; empty when it is that of the request at hand
     * @param detail what is wrong and what to do
     */
    static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String path, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (!path.isEmpty()) {
            problem.setInstance(URI.create(path));
        }
        return answer(problem);
    }

    /**
     * @param detail   what is wrong and what to do
     * @param problems the same field by field
     */
    public static ResponseEntity<ProblemDetail> of(
            HttpStatusCode status, String title, String detail, List<?> problems) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperties(Map.of("problems", problems));
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
