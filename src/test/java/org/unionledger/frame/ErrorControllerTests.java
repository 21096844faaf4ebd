package org.unionledger.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class ErrorControllerTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_disk_that_is_full_is_said_to_be_so() {
        failed("53100");

        assertThat(page().getModel()).containsEntry("text", "frame.error.507");
        assertThat(page().getStatus()).isEqualTo(HttpStatusCode.valueOf(507));
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001"})
    void who_met_somebody_writing_the_same_may_try_again(String state) {
        failed(state);

        assertThat(page().getStatus()).isEqualTo(HttpStatusCode.valueOf(503));
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_status_without_words_of_its_own_is_kept_and_shown_as_a_failure() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 418);

        assertThat(page().getStatus()).isEqualTo(HttpStatusCode.valueOf(418));
        assertThat(page().getModel()).containsEntry("text", "frame.error.500");
    }

    @Test
    void what_was_refused_says_why_itself() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 422);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "服务器上没有可以嵌入 PDF 的中文字体。");

        assertThat(page().getStatus()).isEqualTo(HttpStatusCode.valueOf(422));
        assertThat(page().getModel()).containsEntry("text", "服务器上没有可以嵌入 PDF 的中文字体。");
    }

    @Test
    void a_program_is_told_by_problem_details_in_words() {
        failed("55P03");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/members/7");
        request.addHeader("Accept", "application/json");

        var answer = answer();

        assertThat(answer).isInstanceOfSatisfying(ResponseEntity.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(503);
            assertThat(problem.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(problem.getBody()).isInstanceOfSatisfying(ProblemDetail.class, body -> {
                assertThat(body.getDetail()).isEqualTo("frame.error.503");
                assertThat(body.getInstance()).hasToString("/members/7");
            });
        });
    }

    @ParameterizedTest(name = "{0} asking for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/members | text/html,application/xhtml+xml,*/*;q=0.8 | false",
                "/members | application/json | true",
                "/members | application/problem+json, text/html | true",
                "/members | text/html, application/json | false",
                "/members | */* | false",
                "/members | nonsense | false",
                "/members | | false",
                "/api/figures | */* | true",
                "/api/figures | | true"
            })
    void programs_ask_the_api_or_want_json_rather_than_pages(String path, @Nullable String accept, boolean program) {
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        assertThat(ProblemAnswer.isDue(request, path)).isEqualTo(program);
    }

    private void failed(String state) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new DataAccessResourceFailureException("insert", new SQLException("refused", state)));
    }

    private ModelAndView page() {
        return (ModelAndView) Objects.requireNonNull(answer());
    }

    private Object answer() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new ErrorController(words).show(request, response, Locale.SIMPLIFIED_CHINESE);
    }
}
