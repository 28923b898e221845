package org.pamir.contract.country;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.contract.ContractResources;
import org.pamir.contract.Spelling;

/** The countries of the Index. */
public final class Countries {

    private static final Countries ALL = new Countries(read());

    private final Collection<Country> inOrder;
    private final Map<String, Country> byCode;
    private final Map<String, Country> bySpelling;

    private Countries(List<Country> countries) {
        Map<String, Country> codes = new TreeMap<>();
        Map<String, Country> spellings = new HashMap<>();
        for (Country country : countries) {
            if (codes.put(country.code(), country) != null) {
                throw new IllegalArgumentException("two times the country " + country.code());
            }
            register(spellings, country, country.code());
            register(spellings, country, country.name());
            country.spellings().forEach(spelling -> register(spellings, country, spelling));
        }
        this.inOrder = List.copyOf(codes.values());
        this.byCode = Map.copyOf(codes);
        this.bySpelling = Map.copyOf(spellings);
    }

    public static Countries all() {
        return ALL;
    }

    /** In the order of their codes. */
    public Collection<Country> countries() {
        return inOrder;
    }

    /** @param code exact: {@code TJK}, not {@code tjk} */
    public Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The country that a table means by a name or a code. Case, accents, punctuation and surrounding blanks do not count,
     * so {@code "Congo, Dem, Rep,"} is found like {@code "Congo, Dem. Rep."}.
     */
    public Optional<Country> bySpelling(String name) {
        return Optional.ofNullable(bySpelling.get(Spelling.fold(name)));
    }

    private static void register(Map<String, Country> spellings, Country country, String spelling) {
        Country other = spellings.put(Spelling.fold(spelling), country);
        if (other != null && !other.code().equals(country.code())) {
            throw new IllegalArgumentException(spelling + " means " + other.code() + " and " + country.code());
        }
    }

    private static List<Country> read() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(ContractResources.text("country/countries.json"), new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException("countries.json: " + e.getOriginalMessage(), e);
        }
    }
}
