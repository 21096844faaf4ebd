package org.unionledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionledger.access.Delegations;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.Imports;

/** What an officer does beside the registers: brings in a file, of which a row is refused, and has a colleague stand in. */
@Component
class DeskBooking {

    private static final String RULES = """
            制度名称,类别,制定或修订,通过日期,通过会议
            工会经费收支管理办法,财务制度,修订,%1$d-03-06,工会委员会
            会员代表大会制度,民主管理制度,制定,%1$d-03-06,工会委员会
            职工之家开放管理办法,工作制度,制定,待定,工会委员会
            """;

    private final Imports imports;
    private final Delegations delegations;

    DeskBooking(Imports imports, Delegations delegations) {
        this.imports = imports;
        this.delegations = delegations;
    }

    void importRules(Scope officer, LocalDate today) {
        try {
            Path folder = Files.createTempDirectory("demo");
            Path file = folder.resolve("制度台账.csv");
            Files.writeString(file, RULES.formatted(today.getYear() - 1), StandardCharsets.UTF_8);
            imports.run(officer, officer.place(), "rule_book", file, new ImportOptions(false, false, null));
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For three days from tomorrow. @param colleague the login of an account at the same union */
    void standIn(Scope officer, String colleague, LocalDate today) {
        delegations.hand(officer, colleague, today.plusDays(1), today.plusDays(3), "外出培训");
    }
}
