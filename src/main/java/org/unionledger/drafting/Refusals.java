package org.unionledger.drafting;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.frame.Page;

/** Says on a page why something was not done. */
final class Refusals {

    private Refusals() {}

    /** Where the deed leads to, or the page that says why it was refused. */
    static ModelAndView taken(Page page, Supplier<String> deed, Function<List<String>, ModelAndView> refused) {
        try {
            return new ModelAndView("redirect:" + deed.get());
        } catch (DraftingRefused why) {
            return refused.apply(List.of(text(page, why)));
        } catch (ChangedMeanwhile | ConcurrencyFailureException taken) {
            // Also two in the same instant: the database let the other be first.
            return refused.apply(List.of(page.text("drafting.problem.changed-meanwhile")));
        }
    }

    static String text(Page page, DraftingRefused why) {
        return page.text(why.key(), why.arguments().toArray());
    }
}
