package org.unionledger.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** What is being changed of registers and not yet in use. Rows to try it on may be anybody's, hence sealed. */
@Repository
class DraftRepository implements SealedColumns {

    private final JdbcClient jdbc;
    private final Protection protection;

    DraftRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    Optional<RegisterDraft> find(String ledger) {
        return jdbc.sql("select * from ledger.register_draft where ledger = :ledger")
                .param("ledger", ledger)
                .query((row, number) -> new RegisterDraft(
                        row.getString("content"),
                        opened(row.getBytes("sample")),
                        row.getInt("edition"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private String opened(byte[] sealed) {
        return sealed == null
                ? ""
                : new String(protection.openContent(Protected.UPLOADED_FILE, sealed), StandardCharsets.UTF_8);
    }

    /** Keeps what was changed since that edition, 0 for none. @return whether nobody else has changed it since */
    boolean keep(String ledger, String content, int edition, String by, Instant now) {
        return jdbc.sql("""
                        insert into ledger.register_draft as draft (ledger, content, edition, changed_by, changed_at)
                        select :ledger, :content, 1, :by, :now
                         where :edition = 0
                            or exists (select from ledger.register_draft where ledger = :ledger)
                        on conflict (ledger) do update
                           set content = excluded.content,
                               edition = draft.edition + 1,
                               changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                         where draft.edition = :edition
                        """)
                        .param("ledger", ledger)
                        .param("content", content)
                        .param("edition", edition)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keepSample(String ledger, String sample) {
        jdbc.sql("update ledger.register_draft set sample = :sample where ledger = :ledger")
                .param("sample", protection.seal(Protected.UPLOADED_FILE, sample.getBytes(StandardCharsets.UTF_8)))
                .param("ledger", ledger)
                .update();
    }

    /** @return how many there were */
    int discard(String ledger) {
        return jdbc.sql("delete from ledger.register_draft where ledger = :ledger")
                .param("ledger", ledger)
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("ledger.register_draft", "sample", Protected.UPLOADED_FILE));
    }
}
