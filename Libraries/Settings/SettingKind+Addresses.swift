import Primitives

extension SettingKind where Value == Endpoint {
  package static var endpoint: Self {
    SettingKind(
      form: "address, as 127.0.0.1:7101, [::1]:80 or unix:/path", standIn: .tcp(host: "", port: 0), format: \.description
    ) {
      text throws(InvalidInput) in try Endpoint(text)
    }
  }
}

extension SettingKind where Value == BaseURL {
  package static var url: Self {
    SettingKind(form: "URL, as https://uhub.example", standIn: .localhost, format: \.description) { text throws(InvalidInput) in
      try BaseURL(text)
    }
  }
}
