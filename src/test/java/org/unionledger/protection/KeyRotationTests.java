package org.unionledger.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.protection.KeyRotation.End;
import org.unionledger.testing.LedgerTest;

/** A value in each column that is sealed, of which there are three persons; keys in a file of the test's own. */
@LedgerTest
@Transactional
class KeyRotationTests {

    private static final String NUMBER = "990101198904120038";

    /** Hashes of all kinds, what proves the audit log and the imports, and documents as they were issued. */
    private static final Set<String> NOT_SEALED = Set.of(
            "attachment.attachment.address",
            "attachment.content.address",
            "audit.entry.previous",
            "audit.entry.seal",
            "audit.lane.seal",
            "drafting.file.content",
            "exchange.import.digest",
            "exchange.template.heads",
            "joining.application.consent",
            "joining.application.receipt",
            "joining.attempt.what",
            "ledger.entry.imported_key",
            "ledger.entry.natural_key",
            "summary.batch.content");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KnownKeys known;

    @Autowired
    SealedRepository sealed;

    @Autowired
    List<SealedColumns> owners;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private KeyFile file;
    private Protection protection;
    private KeyRotation rotation;

    @BeforeEach
    void aSealedBook() {
        jdbc.sql("delete from protection.known_key").update();
        file = new KeyFile(folder.resolve("protection.keys"));
        Keys keys = Keys.in(file, ProtectionConfiguration.keysFor(known, file, SealingCipher.AES, KeyedHash.SHA256));
        protection = new Protection(keys);
        rotation = rotation(keys, Duration.ZERO);
        jdbc.sql("set local session_replication_role = replica").update(); // no parent rows are needed here
        for (int person = 0; person < 3; person++) {
            insertPerson(person);
        }
        insertOthers();
    }

    private KeyRotation rotation(Keys keys, Duration untilAllKnow) {
        return new KeyRotation(file, keys, known, protection, sealed, owners, transaction, untilAllKnow);
    }

    private void insertPerson(int person) {
        jdbc.sql("""
                insert into membership.person (name, initials, sex, born_on, identity, identity_hash, phone)
                values ('罗军平', 'ljp', '1', '1989-04-12', :identity, :hash, :phone)
                """)
                .param("identity", protection.seal(Protected.IDENTITY_NUMBER, NUMBER))
                .param("hash", protection.hash(Protected.IDENTITY_NUMBER, NUMBER + person))
                .param("phone", protection.seal(Protected.PHONE, NUMBER))
                .update();
    }

    private void insertOthers() {
        byte[] phone = protection.seal(Protected.PHONE, NUMBER);
        jdbc.sql("""
                insert into organization.employer (name, evened_name, initials, community_id, establishment, known_on, entered_by,
                                                   phone)
                values ('新海电子', '新海电子', 'xhdz', 1, 'none', '2025-01-01', 'wang', :phone)
                """).param("phone", phone).update();
        jdbc.sql("""
                insert into organization.import_change (import_id, employer_id, version, before)
                select 1, id, 2, jsonb_build_object('employer', to_jsonb(employer), 'headcounts', '[]'::jsonb)
                  from organization.employer
                """).update();
        jdbc.sql(
                        "insert into establishment.zone_keeper (zone, name, from_day, phone) values (1, '王芳', '2025-01-01', :phone)")
                .param("phone", phone)
                .update();
        jdbc.sql("""
                insert into joining.application (link_id, organization_id, applied_on, consent, consented_at, receipt, person,
                                                 identity_hash, state, state_on)
                values (1, 1, '2025-01-01', '', now(), '', :person, '', 'open', '2025-01-01')
                """)
                .param("person", protection.seal(Protected.APPLICATION, NUMBER))
                .update();
        jdbc.sql("insert into exchange.content (import_id, part, sealed) values (1, 0, :sealed)")
                .param("sealed", protection.seal(Protected.UPLOADED_FILE, NUMBER))
                .update();
        jdbc.sql("insert into exchange.export_part (file_id, part, sealed) values (1, 0, :sealed)")
                .param("sealed", protection.seal(Protected.EXPORTED_FILE, NUMBER))
                .update();
        jdbc.sql("insert into archive.content (sha256, sealed) values ('1', :sealed)")
                .param("sealed", protection.seal(Protected.UPLOADED_FILE, NUMBER))
                .update();
        jdbc.sql(
                        "insert into attachment.content (address, kind, bytes, sealed, preview) values ('', 'PNG', 1, :sealed, :sealed)")
                .param("sealed", protection.seal(Protected.ATTACHMENT, NUMBER))
                .update();
        jdbc.sql("""
                insert into attachment.attachment (record_kind, record_id, organization_id, address, name, added_at, added_by)
                values ('', 1, 1, '', :name, now(), 'wang')
                """)
                .param("name", protection.seal(Protected.ATTACHMENT, NUMBER))
                .update();
        byte[] text = protection.seal(Protected.UPLOADED_FILE, NUMBER);
        jdbc.sql("""
                insert into backfill.entry (organization, reading, place, quote, sentence, approximate, told, state)
                values (1, 1, 1, '', :text, false, 1, 'draft')
                """).param("text", text).update();
        jdbc.sql("""
                insert into reading.reading (organization, login, name, title, texts, figures, doubts, kept_at, content)
                values (1, '', '', '', 1, 1, 1, now(), :text)
                """).param("text", text).update();
        jdbc.sql("""
                insert into ledger.register_draft (ledger, content, sample, edition, changed_by, changed_at)
                values ('draft', '', :sample, 1, 'wang', now())
                """)
                .param("sample", protection.seal(Protected.UPLOADED_FILE, NUMBER))
                .update();
        jdbc.sql("insert into audit.words (subject_kind, subject_id, sealed) values ('member', 1, :sealed)")
                .param("sealed", protection.seal(Protected.HISTORY, NUMBER))
                .update();
        jdbc.sql("insert into plan.subscription (account, address, language) values (1, :address, 'zh')")
                .param("address", protection.seal(Protected.MAIL_ADDRESS, NUMBER))
                .update();
        jdbc.sql("insert into plan.webhook (organization, address, secret, made_by) values (1, '', :secret, 'wang')")
                .param("secret", protection.seal(Protected.WEBHOOK_SECRET, NUMBER))
                .update();
        columns().stream()
                .map(SealedColumn::table)
                .filter(table -> table.startsWith("ledger.entry_"))
                .distinct()
                .forEach(this::insertEntry);
    }

    /** With a number in every field that may hold one. */
    private void insertEntry(String table) {
        jdbc.sql("""
                insert into ledger.entry (ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                                          created_at, created_by)
                values (:ledger, 1, 1, 1, '2025-01-01', '{}', '', '{}', '', now(), 'wang')
                """).param("ledger", table.substring("ledger.entry_".length())).update();
        columns().stream().filter(column -> column.table().equals(table)).forEach(column -> {
            String field = column.value()
                    .replaceAll(".*'([a-zA-Z0-9_]+)', 'base64'.*", "$1")
                    .replaceAll(".*->> '([a-zA-Z0-9_]+)'.*", "$1");
            jdbc.sql("update " + table
                            + " set values = values || jsonb_build_object(:field::text, encode(:phone, 'base64'))")
                    .param("field", field)
                    .param("phone", protection.seal(column.kind(), NUMBER))
                    .update();
        });
    }

    private List<SealedColumn> columns() {
        return owners.stream().flatMap(owner -> owner.sealedColumns().stream()).toList();
    }

    /** Every value there is, opened; each must be sealed with one of the keys. */
    private List<String> opened(Set<Integer> keys) {
        List<String> clear = new ArrayList<>();
        for (SealedColumn column : columns()) {
            List<byte[]> values = jdbc.sql("select " + column.value() + " from " + column.table() + " where "
                            + column.value() + " is not null")
                    .query(byte[].class)
                    .list();
            assertThat(values).as(column.toString()).isNotEmpty();
            values.forEach(value -> {
                assertThat((int) value[0]).as(column.toString()).isIn(keys);
                clear.add(protection.open(column.kind(), value));
            });
        }
        return clear;
    }

    @ParameterizedTest
    @EnumSource(SealingCipher.class)
    void after_a_rotation_every_value_is_sealed_with_the_new_key_and_the_old_one_is_retired(SealingCipher cipher)
            throws Exception {
        int all = opened(Set.of(1)).size();

        assertThat(rotation.addKey(cipher)).isEqualTo(2);
        assertThat(rotation.isPending()).isTrue();
        assertThat(protection.seal(Protected.PHONE, NUMBER)[0]).isEqualTo((byte) 2);
        assertThat(rotation.reseal(percent -> {})).isEqualTo(End.DONE);

        assertThat(opened(Set.of(2))).hasSize(all).containsOnly(NUMBER);
        assertThat(rotation.isPending()).isFalse();
        assertThat(rotation.state())
                .singleElement()
                .isEqualTo(new KeyRotation.KeyState(2, cipher.name().toLowerCase(Locale.ROOT), true, all));
        assertThat(Files.readString(file.path()))
                .contains("seal.2=", "retired.1=")
                .doesNotContain("seal.1=");
    }

    @ParameterizedTest
    @EnumSource(SealingCipher.class)
    void no_value_stands_in_the_database_in_clear(SealingCipher cipher) {
        rotation.addKey(cipher);
        rotation.reseal(percent -> {});

        for (SealedColumn column : columns()) {
            assertThat(jdbc.sql("select string_agg(encode(convert_to(kept::text, 'UTF8'), 'escape'), '') from "
                                    + column.table() + " kept")
                            .query(String.class)
                            .single())
                    .as(column.table())
                    .doesNotContain(NUMBER)
                    .doesNotContain(HexFormat.of().formatHex(NUMBER.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void what_is_stopped_in_the_middle_goes_on_and_meanwhile_everything_opens() {
        rotation.addKey(SealingCipher.SM4);
        Set<Integer> told = new TreeSet<>();

        assertThatThrownBy(() -> rotation.reseal(percent -> {
                    told.add(percent);
                    if (told.size() > 1) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");

        assertThat(opened(Set.of(1, 2))).containsOnly(NUMBER);
        assertThat(rotation.state()).extracting(KeyRotation.KeyState::inUse).allMatch(values -> values > 0);
        assertThat(rotation.reseal(told::add)).isEqualTo(End.DONE);
        assertThat(told).contains(100);
        assertThat(opened(Set.of(2))).containsOnly(NUMBER);
    }

    @Test
    void a_key_stays_while_somebody_may_not_know_of_the_new_one() {
        rotation.addKey(SealingCipher.AES);
        KeyRotation early = rotation(Keys.in(file, file.read()), Duration.ofHours(1));

        assertThat(early.reseal(percent -> {})).isEqualTo(End.NOT_SETTLED);

        assertThat(early.isPending()).isTrue();
        assertThat(file.read().sealing((byte) 1).cipher()).isEqualTo(SealingCipher.AES);
        assertThat(rotation.reseal(percent -> {})).isEqualTo(End.DONE);
    }

    @Test
    void what_somebody_has_written_meanwhile_is_left_alone() {
        SealedColumn phones = SealedColumn.of("membership.person", "phone", Protected.PHONE);
        List<SealedRepository.Sealed> read = sealed.otherThan(phones, (byte) 2, 0, 1_000);
        byte[] later = protection.seal(Protected.PHONE, "13915428133");
        jdbc.sql("update membership.person set phone = :phone")
                .param("phone", later)
                .update();

        sealed.replace(
                phones,
                read,
                read.stream()
                        .map(value -> protection.reseal(Protected.PHONE, value.value()))
                        .toList());

        assertThat(jdbc.sql("select distinct phone from membership.person")
                        .query(byte[].class)
                        .list())
                .containsExactly(later);
    }

    @Test
    void every_column_of_bytes_is_sealed_anew_or_known_to_hold_nothing_sealed() {
        List<String> bytes = jdbc.sql("""
                select c.table_schema || '.' || c.table_name || '.' || c.column_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where c.data_type = 'bytea'
                   and t.table_type = 'BASE TABLE'
                   and c.table_schema not in ('pg_catalog', 'information_schema')
                   and c.table_name not like 'entry\\_%'
                   and c.column_name not like '%hash'
                 order by 1
                """).query(String.class).list();

        assertThat(bytes)
                .allMatch(column -> NOT_SEALED.contains(column)
                        || columns().stream().anyMatch(known -> column.equals(known.table() + "." + known.value())));
    }

    /** All others cannot call it, and looking into two thousand classes takes long. */
    private static boolean isProtectionNamedIn(Location location) {
        try (InputStream code = location.asURI().toURL().openStream()) {
            String type = Protection.class.getName().replace('.', '/');
            return new String(code.readAllBytes(), StandardCharsets.ISO_8859_1).contains(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who adds a value sealed within another, which no type of column tells, owns sealed columns already or is told so here. */
    @Test
    void whoever_seals_tells_where() {
        List<String> sealing = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(KeyRotationTests::isProtectionNamedIn)
                        .importPackages("org.unionledger")
                        .stream()
                        .filter(type -> !type.getPackageName().equals(Protection.class.getPackageName()))
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Protection.class)
                                        && call.getName().equals("seal")))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();

        assertThat(sealing)
                .as("SealedColumns names every place these classes seal for; a new one adds its own")
                .containsExactly(
                        "ApplicationRepository",
                        "AttachmentRepository",
                        "BackfillRepository",
                        "DraftRepository",
                        "EmployerWriter",
                        "ExportFileRepository",
                        "FileStore",
                        "ImportRepository",
                        "PersonRepository",
                        "PersonalWords",
                        "ReadingRepository",
                        "SubscriptionRepository",
                        "ValuesJson",
                        "WebhookRepository",
                        "ZoneRepository");
    }
}
