package org.whiria.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people outside reach us: what letters and public pages say.
 *
 * @param web address under which the public reaches this application, without a slash at the end
 * @param phone number that a person answers
 */
@Validated
@ConfigurationProperties("whiria.contact")
public record Contact(
        @NotNull @DefaultValue("http://localhost:8080") URI web,
        @NotBlank @DefaultValue("0508 326 459") String phone) {

    /** The public address of a page; {@code path} starts with a slash. */
    public URI page(String path) {
        return URI.create(web + path);
    }
}
