package dev.roadbook.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

class OperationNamesTests {

    private static final HandlerMethod HANDLER = handler();

    private static HandlerMethod handler() {
        try {
            return new HandlerMethod("any", "toString");
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/batches, true, listBatches",
        "GET, /api/batches/{id}, false, getBatch",
        "GET, /api/batches/{id}/rejects, true, listBatchRejects",
        "POST, /api/batches/{id}/retry, false, retryBatch",
        "POST, /api/users, false, addUser",
        "PUT, /api/users/{id}, false, setUser",
        "DELETE, /api/users/{id}/second-factor, false, removeUserSecondFactor",
        "POST, /auth/login, false, login",
        "GET, /api/sales-manager/companies, true, listSalesManagerCompanies",
        "POST, /api/datasets/{kind}, false, sendDataset",
    })
    void tellsWhatAnOperationDoes(RequestMethod method, String path, boolean exported, String name) {
        assertThat(OperationNames.of(new Endpoint(method, path, HANDLER, exported)))
                .isEqualTo(name);
    }
}
