const Page = () => <main>Imprimatur</main>
export default Page
