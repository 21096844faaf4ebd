package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.unionledger.frame.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the pages refuse in words, the commands refuse in the same words, as refused and not as failed. */
class FailuresTests {

    @Command(name = "summary")
    static class OfAMachineWithoutFonts implements Callable<Integer> {
        @Override
        public Integer call() {
            throw Refused.of("", "summary.pdf.no-font");
        }
    }

    @Test
    void what_is_refused_is_said_with_its_cure() {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new OfAMachineWithoutFonts())
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler(new Failures(new CommandWords(Locale.CHINESE)));

        assertThat(command.execute()).isEqualTo(ExitCodes.REFUSED);
        assertThat(said.toString()).contains("没有可以嵌入 PDF 的中文字体", "fonts-arphic-uming");
    }
}
