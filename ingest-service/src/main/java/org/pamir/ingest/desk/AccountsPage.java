package org.pamir.ingest.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.account.Account;
import org.pamir.ingest.account.AccountForms;

/** Who may log in here, and what they may do; for admins. */
@Path("/desk/accounts")
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {

    private static final URI ALL = URI.create("/desk/accounts");

    private final AccountForms forms;

    AccountsPage(AccountForms forms) {
        this.forms = forms;
    }

    /**
     * @param name as it was typed, where creating failed; so are the grants, one a line
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Accounts(List<Account> accounts, String name, String grants, List<FieldError> errors)
            implements TemplateInstance {}

    /** @param grants one a line */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountEdit(Account account, String grants, List<FieldError> errors) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return new Accounts(forms.all(), "", "", List.of());
    }

    @POST
    @Operation(hidden = true)
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("grants") @DefaultValue("") String grants) {
        List<Account> all = forms.all();
        try {
            forms.create(name, password, lines(grants));
            return Response.seeOther(ALL).build();
        } catch (HttpProblem problem) {
            return refused(new Accounts(all, name, grants, FieldError.of(problem)));
        }
    }

    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String name) {
        Account account = forms.account(name);
        return new AccountEdit(account, String.join("\n", account.grants()), List.of());
    }

    @POST
    @Path("{name}")
    @Operation(hidden = true)
    public Response change(
            @RestPath String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("grants") @DefaultValue("") String grants) {
        Account account = forms.account(name);
        try {
            forms.change(name, password, lines(grants));
            return Response.seeOther(ALL).build();
        } catch (HttpProblem problem) {
            return refused(new AccountEdit(account, grants, FieldError.of(problem)));
        }
    }

    /** @param sure there where the box was ticked */
    @POST
    @Path("{name}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String name, @FormParam("sure") String sure) {
        Account account = forms.account(name);
        String grants = String.join("\n", account.grants());
        if (sure == null) {
            FieldError error = new FieldError("sure", "Tick the box to delete the account");
            return refused(new AccountEdit(account, grants, List.of(error)));
        }
        try {
            forms.delete(name);
            return Response.seeOther(ALL).build();
        } catch (HttpProblem problem) {
            return refused(new AccountEdit(account, grants, FieldError.of(problem)));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
