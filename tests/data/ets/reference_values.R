# Makes the certified values in this folder; the project itself needs no R.
#
#   Rscript reference_values.R published                    writes published_series.csv and published_fits.csv
#   Rscript reference_values.R automatic m3_monthly.csv     writes m3_monthly_aicc.csv
#
# They were made with R 4.2.2 and its package forecast 8.20 on Debian 12.
library(forecast)

digits <- function(x) formatC(x, digits = 17, format = "g", width = 1)
joined <- function(x) paste(digits(x), collapse = " ")

# The fifteen forms that ets() tries on positive values by itself.
forms <- expand.grid(season = c("N", "A", "M"), trend = c("N", "A", "Ad"), error = c("A", "M"),
                     stringsAsFactors = FALSE)
forms <- forms[!(forms$error == "A" & forms$season == "M"), ]

fitted_form <- function(values, form) {
  letters <- paste0(form$error, substr(form$trend, 1, 1), form$season)
  tryCatch(ets(values, model = letters, damped = form$trend == "Ad"), error = function(e) NULL)
}

# One line of published_fits.csv; the place of the season that comes next stands first.
fit_row <- function(name, form, fit) {
  state <- fit$initstate
  season <- state[grepl("^s", names(state))]
  value_or <- function(key, otherwise) if (key %in% names(fit$par)) fit$par[[key]] else otherwise
  data.frame(series = name, error = form$error, trend = form$trend, season_kind = form$season,
             alpha = digits(value_or("alpha", 0)), beta = digits(value_or("beta", 0)),
             gamma = digits(value_or("gamma", 0)), phi = digits(value_or("phi", 1)),
             level = digits(state[["l"]]), slope = digits(if ("b" %in% names(state)) state[["b"]] else 0),
             season = joined(rev(season)), log_likelihood = digits(fit$loglik), aicc = digits(fit$aicc))
}

published <- function() {
  series <- list(AirPassengers = AirPassengers, USAccDeaths = USAccDeaths, ldeaths = ldeaths, nottem = nottem,
                 UKgas = UKgas, JohnsonJohnson = JohnsonJohnson, austres = austres, Nile = Nile,
                 LakeHuron = LakeHuron, WWWusage = WWWusage, uspop = uspop, lynx = lynx)
  figures <- function(x) paste(as.character(as.numeric(x)), collapse = " ")
  values <- data.frame(series = names(series), season = pmax(1, sapply(series, frequency)),
                       values = sapply(series, figures))
  write.csv(values, "published_series.csv", row.names = FALSE, quote = FALSE)
  rows <- list()
  for (name in names(series)) {
    for (i in seq_len(nrow(forms))) {
      if (forms$season[i] != "N" && frequency(series[[name]]) <= 1) next
      fit <- fitted_form(series[[name]], forms[i, ])
      if (!is.null(fit)) rows[[length(rows) + 1]] <- fit_row(name, forms[i, ], fit)
    }
  }
  write.csv(do.call(rbind, rows), "published_fits.csv", row.names = FALSE, quote = FALSE)
}

automatic <- function(file) {
  all <- read.csv(file)
  training <- all[all$split == "train", ]
  for (id in unique(training$series_id)) {
    rows <- training[training$series_id == id, ]
    fit <- ets(ts(rows$value[order(rows$index)], frequency = rows$frequency[1]))
    parts <- fit$components
    trend <- if (parts[4] == "TRUE") paste0(parts[2], "d") else parts[2]
    cat(id, ",", parts[1], " ", trend, " ", parts[3], ",", digits(fit$aicc), "\n", sep = "",
        file = "m3_monthly_aicc.csv", append = TRUE)
  }
}

arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "published") published() else automatic(arguments[2])
