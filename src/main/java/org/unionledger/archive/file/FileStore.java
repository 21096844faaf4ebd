package org.unionledger.archive.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** The bytes of papers' files, known by their SHA-256: what is brought twice is kept once. */
@Component
public class FileStore implements SealedColumns {

    private static final int AT_ONCE = 4;

    private final JdbcClient jdbc;
    private final Protection protection;

    FileStore(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** @return by what it is read again */
    public String keep(byte[] content) {
        String sha256 = sha256(content);
        jdbc.sql("insert into archive.content (sha256, sealed) values (:sha256, :sealed) on conflict do nothing")
                .param("sha256", sha256)
                .param("sealed", protection.seal(Protected.UPLOADED_FILE, content))
                .update();
        return sha256;
    }

    /** @throws NotInScope if it is not kept, or not any more */
    public byte[] read(String sha256) {
        return jdbc.sql("select sealed from archive.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(byte[].class)
                .optional()
                .map(kept -> protection.openContent(Protected.UPLOADED_FILE, kept))
                .orElseThrow(() -> new NotInScope("content " + sha256));
    }

    public void forget(String sha256) {
        jdbc.sql("delete from archive.content where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("archive.content", "sealed", Protected.UPLOADED_FILE)
                .atOnce(AT_ONCE));
    }
}
