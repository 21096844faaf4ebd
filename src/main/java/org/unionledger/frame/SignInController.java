package org.unionledger.frame;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    String show(
            Model model,
            @RequestParam(defaultValue = "") String failed,
            @RequestParam(defaultValue = "") String out,
            @RequestParam(defaultValue = "") String changed) {
        model.addAttribute("failed", !failed.isEmpty());
        model.addAttribute("out", !out.isEmpty());
        model.addAttribute("changed", !changed.isEmpty());
        return "frame/sign-in";
    }
}
