package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.UnionLedgerApplication;
import picocli.CommandLine;

class CommandProgramTests {

    @Test
    void explains_itself() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("serve", "init", "figures", "verify", "10-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void has_words_for_every_command_and_option(String language) {
        CommandWords words = new CommandWords(Locale.forLanguageTag(language));
        CommandLine program = new CommandLine(
                        new UnionLedgerCommand(), new CommandFactory(UnionLedgerApplication.class, words))
                .setResourceBundle(words.bundle());

        assertThat(program.getSubcommands()).isNotEmpty().allSatisfy((name, command) -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().options())
                    .allSatisfy(option -> assertThat(option.description())
                            .as(name + " " + option.longestName())
                            .isNotEmpty());
        });
    }

    @Test
    void refuses_what_it_does_not_understand() {
        assertThat(CommandRun.of("figures", "--union", "青山").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(CommandRun.of("unknown").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(CommandRun.of("--unknown").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void asks_for_a_language_that_can_read_chinese_arguments() {
        CommandRun run = CommandRun.of("init", "--union", "\uFFFD\uFFFD", "--level", "street");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("LC_ALL=C.UTF-8");
    }
}
