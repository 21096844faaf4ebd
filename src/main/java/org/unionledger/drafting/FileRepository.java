package org.unionledger.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.summary.SummaryFile;

/** What was issued, to the byte. */
@Repository
class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was kept before stays. */
    void insert(long document, SummaryFile file, byte[] content, String sha256) {
        jdbc.sql("""
                insert into drafting.file (document, format, content, sha256)
                values (:document, :format, :content, :sha256)
                on conflict do nothing
                """)
                .param("document", document)
                .param("format", file.code())
                .param("content", content)
                .param("sha256", sha256)
                .update();
    }

    /** Empty for a document that is not issued. */
    Optional<byte[]> find(long document, SummaryFile file) {
        return jdbc.sql("select content from drafting.file where document = :document and format = :format")
                .param("document", document)
                .param("format", file.code())
                .query(byte[].class)
                .optional();
    }

    /** By file, the fingerprints of what was issued; empty for a document that is not issued. */
    Map<SummaryFile, String> fingerprints(long document) {
        Map<SummaryFile, String> fingerprints = new LinkedHashMap<>();
        jdbc.sql("select format, sha256 from drafting.file where document = :document order by format")
                .param("document", document)
                .query(row -> {
                    fingerprints.put(SummaryFile.ofCode(row.getString("format")), row.getString("sha256"));
                });
        return fingerprints;
    }
}
