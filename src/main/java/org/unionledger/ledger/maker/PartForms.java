package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;

/** Keeps what the forms of a register's parts say and goes back to the register, or shows the form again with why not. */
@Component
class PartForms {

    private final Registers registers;
    private final RegisterPages pages;

    PartForms(Registers registers, RegisterPages pages) {
        this.registers = registers;
        this.pages = pages;
    }

    /** Shows a form again. */
    interface Again {

        /** @param stands whether what is edited is still there; else it is added anew */
        ModelAndView form(Working working, boolean stands, List<String> problems);
    }

    /** Part by part: where somebody else has changed another one, saving once more puts both together. */
    ModelAndView kept(PartEdit edit, UnaryOperator<RegisterText> change, Again again) {
        return Steps.taken(
                () -> {
                    registers.change(edit.scope(), edit.register(), edit.edition(), change);
                    return "/registers/" + edit.register() + edit.anchor();
                },
                refused -> refused(edit, refused, again));
    }

    private ModelAndView refused(PartEdit edit, List<Problem> refused, Again again) {
        Working working = registers.working(edit.scope(), edit.register());
        Words words = edit.page().words();
        Optional<Element> stands = working.text().find(edit.part(), edit.key());
        List<String> why = new ArrayList<>(RegisterPages.said(words, refused));
        if (!edit.isNew() && edit.edition() != working.edition()) {
            Sentences sentences = pages.sentences(words, working.text());
            why.add(standing(words, stands.map(element -> sentences.of(edit.part(), element))));
        }
        return again.form(working, stands.isPresent(), why);
    }

    /** What somebody else made meanwhile of what a form was opened on, so that nobody overwrites what they have not seen. */
    private static String standing(Words words, Optional<String> says) {
        return says.map(sentence -> words.text("ledger.maker.standing", sentence))
                .orElseGet(() -> words.text("ledger.maker.standing.removed"));
    }

    ModelAndView removed(PartEdit edit) {
        return pages.changed(
                edit.scope(), edit.page(), edit.register(), edit.anchor(), edit.edition(), edit::takenFrom);
    }
}
