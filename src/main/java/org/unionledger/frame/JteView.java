package org.unionledger.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template, rendered whole before the first byte is sent, so that an error becomes an error page. */
record JteView(TemplateEngine templates, String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, parameters(model), output);
        response.setContentType(getContentType());
        byte[] page = output.toByteArray(); // in one piece: it consists of thousands, each of which costs a write
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Spring adds binding results and the like under names that are no parameters. */
    private static Map<String, Object> parameters(@Nullable Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            model.forEach((name, value) -> {
                if (name.indexOf('.') < 0) {
                    parameters.put(name, value);
                }
            });
        }
        return parameters;
    }
}
