package org.whiria.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Another program that sends reports of concern. */
@TestComponent
public class ReportCaller {

    private final MockMvc mvc;

    ReportCaller(MockMvc mvc) {
        this.mvc = mvc;
    }

    public ResultActions send(JsonNode report) throws Exception {
        return send(report.toString());
    }

    public ResultActions send(String body) throws Exception {
        return send("intake", body);
    }

    public ResultActions send(String username, String body) throws Exception {
        return mvc.perform(post("/api/v1/reports")
                .with(user(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
