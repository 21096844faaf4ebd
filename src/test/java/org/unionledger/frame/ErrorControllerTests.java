package org.unionledger.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class ErrorControllerTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void a_disk_that_is_full_is_said_to_be_so() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new DataAccessResourceFailureException("insert", new SQLException("No space left", "53100")));

        new ErrorController().show(request, response, model);

        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(model).containsEntry("code", 507);
        assertThat(new ErrorController().json(request).getStatusCode().value()).isEqualTo(507);
    }

    @Test
    void a_status_without_words_of_its_own_is_kept_and_shown_as_a_failure() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 418);

        new ErrorController().show(request, response, model);

        assertThat(response.getStatus()).isEqualTo(418);
        assertThat(model).containsEntry("code", 500);
    }
}
