'use client'

/** Ten codes, this once. */
export const RecoveryCodes = ({ codes }: { readonly codes: readonly string[] }) => (
  <div className="account__codes" role="status">
    <p>
      <strong>Write these down now: they are not shown again.</strong> When your phone is lost, each of them counts once
      in place of a code of your app. Keep them where you keep papers, not on the phone.
    </p>
    <ol>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  </div>
)
