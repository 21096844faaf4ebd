package org.unionledger.frame;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a step that somebody asks for on a page. */
public final class Steps {

    private Steps() {}

    /**
     * Goes on to the address the step leads to; refused, shows the page again, answered with 422. Two at the same instant are told
     * like one who comes too late: the database let the other be first.
     *
     * @param refused the page that says why and keeps what was sent
     */
    public static ModelAndView taken(Supplier<String> step, Function<List<Problem>, ModelAndView> refused) {
        return shown(() -> new ModelAndView("redirect:" + step.get()), refused);
    }

    /** The same, of a step that answers with a page of its own. */
    public static ModelAndView shown(Supplier<ModelAndView> step, Function<List<Problem>, ModelAndView> refused) {
        try {
            return step.get();
        } catch (Refused why) {
            return unprocessable(refused.apply(why.problems()));
        } catch (ConcurrencyFailureException tooLate) {
            return unprocessable(refused.apply(new ChangedMeanwhile().problems()));
        }
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
