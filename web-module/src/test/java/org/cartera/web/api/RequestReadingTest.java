package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReadingTest {

    @Test
    void anEmptyBodyAsksForTheStandards() {
        Body body = Body.read("  ");

        assertThat(body.text("organisation")).isEmpty();
        assertThat(body.date("businessDate")).isEmpty();
    }

    @Test
    void aBodyGivesTextsAndDates() {
        Body body = Body.read("{\"organisation\":\" Company \",\"businessDate\":\"2026-11-20\",\"job\":null}");

        assertThat(body.text("organisation")).contains("Company");
        assertThat(body.date("businessDate")).contains(LocalDate.of(2026, 11, 20));
        assertThat(body.text("job")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1]", "{", "null", "\"text\""})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> Body.read(text)).isInstanceOf(Problem.class).hasMessageContaining("no JSON object");
    }

    @Test
    void aWrongFieldIsNamed() {
        assertThatThrownBy(() -> Body.read("{\"businessDate\":\"20.11.2026\"}").date("businessDate"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("20.11.2026");
        assertThatThrownBy(() -> Body.read("{\"organisation\":7}").text("organisation"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("7");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, false", "2026-03-10, false", "2026-03-11, true"})
    void theDayToTryAgainComesAfterTheContact(String retryOn, boolean accepted) {
        Body body = Body.read("{\"channel\":\"CALL\",\"reaction\":\"OBJECTED\",\"outcome\":\"COOL_OFF\",\"retryOn\":\""
                + retryOn + "\"}");
        ThrowingCallable noting = () -> ContactBody.contact(
                body, AccountKey.of("Company", "C1"), Instant.parse("2026-03-11T02:00:00Z"), LocalDate.of(2026, 3, 10));
        if (accepted) {
            assertThatCode(noting).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(noting).isInstanceOf(Problem.class).hasMessageContaining("2026-03-10");
        }
    }

    @Test
    void aListIsPagedSortedAndFiltered() {
        ListQuery query = list(Map.of("page", "3", "size", "20", "sort", "-open", "held", "true", "search", " acme "));

        assertThat(query).isEqualTo(new ListQuery("acme", Map.of("held", "true"), "open", true, 40, 20));
    }

    @Test
    void aListWithoutParametersIsItsFirstFiftyRowsInItsOwnOrder() {
        assertThat(list(Map.of("organisation", "Company"))).isEqualTo(new ListQuery("", Map.of(), "", false, 0, 50));
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,x", "size,1001", "size,-1", "sort,colour", "colour,red"})
    void aWrongParameterIsNamed(String name, String value) {
        assertThatThrownBy(() -> list(Map.of(name, value)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(value.equals("red") ? name : value);
    }

    @Test
    void aClientMayOnlyDoWhatItsScopesSay() {
        Caller caller = new Caller();
        caller.is(new ApiClient("erp", "ERP", Set.of(Scope.READ), Set.of(new OrganisationId("Company")), true, 1));

        caller.needs(Scope.READ);
        assertThatThrownBy(() -> caller.needs(Scope.RUNS)).hasMessageContaining("RUNS");
        assertThat(caller.maySee(new OrganisationId("Company"))).isTrue();
        assertThatThrownBy(() -> caller.sees(new OrganisationId("Norte"))).hasMessageContaining("no organisation");
    }

    @Test
    void nobodyMayDoAnything() {
        assertThatThrownBy(() -> new Caller().needs(Scope.READ)).isInstanceOf(Problem.class);
    }

    private static ListQuery list(Map<String, String> parameters) {
        MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>(parameters);
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> query);
        return Listing.read(uri, List.of("held"), List.of("name", "open"));
    }

    @Test
    void aBodyThatGoesOnAfterItsObjectIsRefused() {
        assertThatThrownBy(() -> Body.read("{\"amount\":1}[{\"amount\":2}")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Body.read("{} x")).isInstanceOf(Problem.class);
    }
}
