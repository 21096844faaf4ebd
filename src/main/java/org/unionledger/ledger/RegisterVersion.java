package org.unionledger.ledger;

import java.time.Instant;
import java.util.Objects;
import org.unionledger.ledger.DefinitionRepository.Adopted;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.RegisterText;

/**
 * What a register of a union was declared as since a moment.
 *
 * @param text as it was written
 * @param note why it was changed; may be empty
 * @param by   the login of who took it into use
 */
public record RegisterVersion(
        int number, RegisterText text, Declaration declaration, String note, String by, Instant at) {

    static RegisterVersion of(Adopted adopted, Declaration declaration) {
        return new RegisterVersion(
                adopted.definition().version(),
                RegisterText.read(adopted.definition().content()),
                declaration,
                Objects.requireNonNullElse(adopted.adoption().note(), ""),
                Objects.requireNonNullElse(adopted.adoption().by(), ""),
                adopted.adoption().at());
    }
}
