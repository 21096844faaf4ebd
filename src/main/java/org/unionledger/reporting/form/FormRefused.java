package org.unionledger.reporting.form;

import java.util.List;

/** A form that cannot be used, with everything that is wrong with it. */
public class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormRefused(String form, List<String> flaws) {
        super("Form " + form + " cannot be used. " + String.join("; ", flaws));
    }
}
