package org.unionledger.organization;

import java.util.List;

/** What an import would do with one row. */
sealed interface EmployerPlan {

    /** The row's number in the sheet. */
    int number();

    /** A new employer. */
    record Add(int number, EmployerEntry entry, List<EmployerDraft.Doubt> doubts) implements EmployerPlan {}

    /** The register has it already, but says something else. */
    record Change(int number, Employer before, EmployerEntry entry, List<EmployerDraft.Doubt> doubts)
            implements EmployerPlan {}

    /** Says nothing new. */
    record Merge(int number, EmployerDraft.Doubt reason) implements EmployerPlan {}

    record Refuse(int number, List<EmployerDraft.Doubt> reasons) implements EmployerPlan {}
}
